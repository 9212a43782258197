FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /src
COPY Web.csproj ./
RUN dotnet restore --use-current-runtime Web.csproj
COPY . .
RUN dotnet publish -c Release --self-contained --no-restore -o /app

FROM mcr.microsoft.com/dotnet/aspnet:10.0
WORKDIR /app
COPY --from=build /app .
ENTRYPOINT ["dotnet", "Web.dll"]
