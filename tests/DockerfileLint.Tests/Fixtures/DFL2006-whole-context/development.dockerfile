FROM mcr.microsoft.com/dotnet/sdk:8.0
ENV ASPNETCORE_ENVIRONMENT=Development
WORKDIR /src
COPY . .
CMD ["dotnet", "run"]
