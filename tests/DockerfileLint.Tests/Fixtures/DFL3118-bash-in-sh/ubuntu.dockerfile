FROM nvidia/cuda:13.0.0-base-ubuntu24.04 AS cuda
RUN mkdir -p /app/[|{bin,lib}|]
FROM eclipse-temurin:21 AS java
RUN mkdir -p /app/[|{bin,lib}|]
FROM mcr.microsoft.com/dotnet/sdk:8.0-noble AS noble
RUN mkdir -p /app/[|{bin,lib}|]
FROM mcr.microsoft.com/dotnet/sdk:10.0
RUN mkdir -p /app/[|{bin,lib}|]
