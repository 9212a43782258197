exports.run = (job) => console.log(`${job.name} on ${process.env.QUEUE || 'default'}`);
