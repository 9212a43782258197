FROM [|node:14.17-alpine|]
CMD ["node", "/a.js"]
