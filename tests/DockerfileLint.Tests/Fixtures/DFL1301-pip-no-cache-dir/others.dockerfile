FROM python:3.13-slim
RUN python setup.py install
