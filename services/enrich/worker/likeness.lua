-- Find the articles of a partition that share a band with a fingerprint; in the article's own partition, remember the
-- article as well. Two generations bound what is kept: the one of now takes articles until it is half the window old
-- or holds half of the most; then it becomes the one before, and what was before it is forgotten.
-- KEYS  1 generation of now  2 generation before
-- ARGV  1 article id  2 its signature, 96 bytes, or '' to look only  3 seconds of the window  4 most articles in both
--       5.. bands
-- A generation is a hash: 'n' articles, 't' when it began, 'i' .. id -> number, 'r' .. number -> record, and
-- 'b' .. band -> number of the first article that had it. A record is a stamp of 16 digits, the signature, the id.
-- Returns {record of the article itself or '', record of another, ...}.
local now, before = KEYS[1], KEYS[2]
for _, key in ipairs(KEYS) do
  local kind = redis.call('TYPE', key).ok
  if kind ~= 'none' and kind ~= 'hash' then return redis.error_reply('WRONGTYPE ' .. key .. ' is no hash') end
end
local id, signature = ARGV[1], ARGV[2]
local bands = {}
for index = 5, #ARGV do bands[index - 4] = 'b' .. ARGV[index] end
local found = {''}

if signature ~= '' then
  local window, most = tonumber(ARGV[3]), tonumber(ARGV[4])
  local time = redis.call('TIME')
  local held = redis.call('HMGET', now, 'n', 't')
  local began = held[1]
  if began and (tonumber(held[1]) * 2 >= most or (tonumber(time[1]) - tonumber(held[2])) * 2 >= window) then
    redis.call('UNLINK', before)
    redis.call('RENAME', now, before)
    began = false
  end
  if not began then
    redis.call('HSET', now, 'n', 0, 't', time[1])
    redis.call('EXPIRE', now, window)
  end
  -- The stamp stays that of the first time: neither a redelivery nor a new version comes after its own copies.
  local stamp = string.format('%010d%06d', time[1], time[2])
  local number = redis.call('HGET', now, 'i' .. id)
  local known = number and redis.call('HGET', now, 'r' .. number)
  if not known then
    local old = redis.call('HGET', before, 'i' .. id)
    known = old and redis.call('HGET', before, 'r' .. old)
  end
  if known then stamp = string.sub(known, 1, 16) end
  if not number then
    number = redis.call('HINCRBY', now, 'n', 1)
    redis.call('HSET', now, 'i' .. id, number)
  end
  found[1] = stamp .. signature .. id
  redis.call('HSET', now, 'r' .. number, found[1])
  for _, band in ipairs(bands) do redis.call('HSETNX', now, band, number) end
end

for _, key in ipairs({before, now}) do
  local looked = {}
  for _, number in ipairs(redis.call('HMGET', key, unpack(bands))) do
    if number and not looked[number] then
      looked[number] = true
      local record = redis.call('HGET', key, 'r' .. number)
      if record and string.sub(record, 113) ~= id then found[#found + 1] = record end
    end
  end
end
return found
