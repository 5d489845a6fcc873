"""What the packed program begins with."""

import sys

from redaksi.__main__ import main

sys.exit(main())
