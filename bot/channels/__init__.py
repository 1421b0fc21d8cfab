"""Channels turn a provider's payload into an `Incoming` and an `Outgoing` back; they decide nothing."""
