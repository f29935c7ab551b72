"""Reading a stream in a group so that nothing is lost: reclaim first, then what is new; renew what is in hand."""
