"""Who comes in: accounts, invitations, roles, and the guard before every page."""
