FROM mcr.microsoft.com/dotnet/sdk:10.0-alpine AS build
WORKDIR /src
COPY . .
RUN dotnet publish -c Release -o /app

FROM mcr.microsoft.com/dotnet/aspnet:10.0-alpine
ARG INVARIANT
ENV DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=$INVARIANT
RUN apk add --no-cache icu-libs
WORKDIR /app
COPY --from=build /app .
ENTRYPOINT ["dotnet", "Web.dll"]
