FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /src
COPY App.sln src/*/*.csproj ./
COPY tests/*.csproj tests/
RUN for f in *.csproj; do mkdir -p src/${f%.*} && mv $f src/${f%.*}/; done
RUN dotnet restore App.sln
COPY . .
RUN dotnet publish src/Web/Web.csproj -c Release -o /app

FROM mcr.microsoft.com/dotnet/aspnet:10.0
WORKDIR /app
COPY --from=build /app .
ENTRYPOINT ["dotnet", "Web.dll"]
