FROM hashicorp/terraform:1.9
COPY [|.|] .
CMD ["plan"]
