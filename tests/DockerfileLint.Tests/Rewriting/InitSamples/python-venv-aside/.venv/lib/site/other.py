from flask import Flask
app = Flask(__name__)
open('x', 'w')
