document.body.append('Gallery');
