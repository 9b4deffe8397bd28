"""Who a record speaks of: person and business numbers, and one person behind several of them."""
