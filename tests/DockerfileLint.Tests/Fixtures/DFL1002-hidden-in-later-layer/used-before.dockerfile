FROM python:3.12-alpine
WORKDIR /app
COPY . /app
RUN tar -czf /components.tgz components && rm -rf [|./components|]
ENTRYPOINT ["python", "app.py"]
