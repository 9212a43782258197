FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /src
COPY src/Web/Web.csproj src/Web/
COPY ["src/Lib/Lib.csproj", "src/Lib/"]
RUN dotnet restore src/Web/Web.csproj
COPY . .
RUN dotnet build src/Web/Web.csproj -c Release -o /app/build

FROM build AS publish
RUN dotnet publish --no-restore src/Web/Web.csproj -c Release -o /app/publish

FROM mcr.microsoft.com/dotnet/aspnet:10.0
WORKDIR /app
COPY --from=publish /app/publish .
ENTRYPOINT ["dotnet", "Web.dll"]
