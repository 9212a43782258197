FROM mcr.microsoft.com/dotnet/aspnet:8.0-bookworm-slim
FROM mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled
FROM mcr.microsoft.com/dotnet/aspnet:8.0-alpine3.18
FROM mcr.microsoft.com/dotnet/aspnet:12.0-bookworm-slim
