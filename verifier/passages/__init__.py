"""What `presscheck compare` does beside the grammar: typed figures of two short texts, laid beside each other."""
