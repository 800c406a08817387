"""What is drawn alike on the screen and on paper: colours, letters, drawings, the table mark, the cards' two sides.

Knows QtGui and QtSvg but no window and no theme: who draws says with which colours and how large.
"""
