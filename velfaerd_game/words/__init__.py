"""What is said: languages and the sentence for every fault. Knows no Qt."""
