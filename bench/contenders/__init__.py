"""What a user would pick instead, each written as its own users would write it, and our engines beside them."""
