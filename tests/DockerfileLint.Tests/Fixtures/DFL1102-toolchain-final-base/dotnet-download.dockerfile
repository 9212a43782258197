FROM [|mcr.microsoft.com/dotnet/sdk:10.0|]
RUN curl -fsSL https://example.com/model.bin -o /opt/model.bin
WORKDIR /src
COPY . .
RUN dotnet publish -c Release -o /app
ENTRYPOINT ["dotnet", "/app/Shop.dll"]
