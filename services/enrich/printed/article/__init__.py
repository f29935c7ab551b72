"""The whole article of a page, put together from its fields."""
