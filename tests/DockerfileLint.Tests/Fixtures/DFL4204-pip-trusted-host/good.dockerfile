FROM python:3.13-slim
ARG PIP_TRUSTED_HOST
ENV MY_PIP_TRUSTED_HOST=a
RUN pip install --no-cache-dir -r requirements.txt && echo PIP_TRUSTED_HOST
