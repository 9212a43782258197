FROM mcr.microsoft.com/dotnet/sdk:8.0-alpine AS build
ARG CONFIGURATION=Release
WORKDIR /src
COPY . .
RUN dotnet restore
RUN dotnet publish -c $CONFIGURATION -o out

FROM mcr.microsoft.com/dotnet/aspnet:8.0-alpine
WORKDIR /src
COPY --from=build /src/out /src/out

EXPOSE 8080
ENTRYPOINT ["dotnet", "out/Shop.dll"]
