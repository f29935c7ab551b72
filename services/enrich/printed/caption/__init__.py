"""The words under the pictures, in text and on pages."""
