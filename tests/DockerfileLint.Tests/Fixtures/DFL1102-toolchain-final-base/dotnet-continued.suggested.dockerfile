FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
ENV Shop__Currency=EUR
WORKDIR /src
COPY . .
RUN dotnet publish -c Release -o /app/out

FROM mcr.microsoft.com/dotnet/aspnet:10.0 AS final
LABEL maintainer="shop@example.com"
ENV Shop__Currency=EUR
WORKDIR /src
COPY --from=build /app/out /app/out
WORKDIR /app/out
EXPOSE 8080
ENTRYPOINT ["dotnet", "Shop.dll"]
