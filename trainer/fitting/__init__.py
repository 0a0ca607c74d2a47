"""Fitting the points of a rubric's indicators to replies that people have marked; docs/calibration.md tells how."""

import os

for _name in ("OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "OMP_NUM_THREADS"):
    # The tables are small: threads would wait for each other thirty times longer than they work. numpy reads this once,
    # when it is first imported, so it is said here.
    os.environ.setdefault(_name, "1")
