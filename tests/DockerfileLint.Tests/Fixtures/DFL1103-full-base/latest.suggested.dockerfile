FROM python:slim
RUN pip install flask
