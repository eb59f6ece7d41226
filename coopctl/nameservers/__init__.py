"""What the world's name servers answer: always from a zone's own servers, and always within
seconds, whatever they answer.
"""
