FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /src
COPY App.sln ./
COPY src/Web/Web.csproj src/Web/
COPY ["src/Lib/Lib.csproj", "src/Lib/"]
COPY tests/Tests.csproj tests/
RUN dotnet restore
COPY . .
RUN dotnet publish src/Web/Web.csproj -c Release -o /app

FROM mcr.microsoft.com/dotnet/aspnet:10.0
WORKDIR /app
COPY --from=build /app .
ENTRYPOINT ["dotnet", "Web.dll"]
