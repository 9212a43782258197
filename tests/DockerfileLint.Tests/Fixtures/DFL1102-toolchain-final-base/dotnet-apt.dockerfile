FROM [|mcr.microsoft.com/dotnet/sdk:8.0|]
WORKDIR /src
RUN apt-get update \
    && apt-get install -y --no-install-recommends git build-essential nodejs npm \
    && rm -rf /var/lib/apt/lists/*
RUN apt-get update \
    && apt-get install -y --no-install-recommends libfontconfig1 \
    && rm -rf /var/lib/apt/lists/*
COPY . .
RUN npm ci && npm run build
RUN dotnet publish -c Release -o /app

CMD ["dotnet", "/app/Shop.dll"]
