FROM [|node:22|]
RUN git clone --depth 1 https://example.org/x /app
CMD ["node", "/app/a.js"]
