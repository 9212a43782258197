FROM [|debian:13|]
CMD ["sh"]
