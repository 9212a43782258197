FROM [|node:16-stretch|]
COPY app.js /
CMD ["node", "/app.js"]
