FROM registry.example.com/python:3.12
RUN apt-get update && [|apt-get install -y wget|] && rm -rf /var/lib/apt/lists/*
RUN apt-get update && apt-get install -y wget ca-certificates && rm -rf /var/lib/apt/lists/*
