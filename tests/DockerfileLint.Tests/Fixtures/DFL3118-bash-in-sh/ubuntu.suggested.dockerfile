FROM nvidia/cuda:13.0.0-base-ubuntu24.04 AS cuda
SHELL ["/bin/bash", "-c"]
RUN mkdir -p /app/{bin,lib}
FROM eclipse-temurin:21 AS java
SHELL ["/bin/bash", "-c"]
RUN mkdir -p /app/{bin,lib}
FROM mcr.microsoft.com/dotnet/sdk:8.0-noble AS noble
SHELL ["/bin/bash", "-c"]
RUN mkdir -p /app/{bin,lib}
FROM mcr.microsoft.com/dotnet/sdk:10.0
SHELL ["/bin/bash", "-c"]
RUN mkdir -p /app/{bin,lib}
