FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /src
COPY . .
ENTRYPOINT ["dotnet", "run", "--project", "src/Web"]
