"""The write edge: accepts articles over HTTP and makes them durable."""
