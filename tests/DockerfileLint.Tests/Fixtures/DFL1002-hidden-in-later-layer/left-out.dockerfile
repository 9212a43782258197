FROM python:3.12-alpine
WORKDIR /app
COPY . /app
RUN rm -rf [|./components|]
ENTRYPOINT ["python", "app.py"]
