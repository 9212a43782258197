FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
COPY [|.|] .
RUN dotnet publish Shop
FROM mcr.microsoft.com/dotnet/aspnet:10.0
COPY --from=build /app /app
