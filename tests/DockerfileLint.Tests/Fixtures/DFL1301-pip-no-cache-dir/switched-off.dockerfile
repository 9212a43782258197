FROM python:3.13-slim AS zero
# Any value switches it off, 0 included.
ENV PIP_NO_CACHE_DIR=0
RUN pip install flask==3.1.0

FROM python:3.13-slim
RUN PIP_NO_CACHE_DIR=off pip install flask==3.1.0
ARG PIP_NO_CACHE_DIR=false
RUN pip install requests==2.32.3
