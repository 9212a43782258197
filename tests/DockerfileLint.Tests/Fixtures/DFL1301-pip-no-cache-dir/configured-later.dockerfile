FROM python:3.12-slim
RUN [|pip install flask|]
RUN pip config set global.no-cache-dir true
RUN pip config set global.index-url https://example.com/simple
