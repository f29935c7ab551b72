"""The line under the headline."""
