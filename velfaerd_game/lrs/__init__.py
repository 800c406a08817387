"""What is sent to an organisation's own server (a Learning Record Store), once a person has set one up.

The only part of the game that reaches for a network. It knows nothing of levels or of what is kept: it is given
statements as JSON has them, and says what became of each.
"""

from .address import Server, checked
from .delivery import BATCH, Delivery, deliver, knock
from .patience import pause
from .trouble import AddressFault, Trouble

__all__ = ["BATCH", "AddressFault", "Delivery", "Server", "Trouble", "checked", "deliver", "knock", "pause"]
