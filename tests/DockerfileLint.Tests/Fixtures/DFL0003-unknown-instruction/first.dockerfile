[|services:|]
  db:
    image: postgres
