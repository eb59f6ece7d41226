"""The roles' action plugins lie where Ansible looks for them, not in the package."""

import sys

from coopctl.settings.paths import CHECKOUT

sys.path.append(str(CHECKOUT / "plugins"))
