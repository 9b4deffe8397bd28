"""What builds and keeps the repository; nothing here is part of the product."""
