FROM python:3.13-slim
RUN useradd --system app && adduser --system web && useradd -M none
USER app
RUN pip install --user flask
USER web
RUN pip install --user flask
USER none
RUN pip install --user flask
USER 1000
RUN pip install --user flask
USER later
RUN pip install --user flask
USER root
RUN useradd -m later && adduser later sudo
