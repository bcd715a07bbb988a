-- Neovim's own language client against the server over stdio. Runs from Neovim 0.7 (Debian 12) on; started by nvim.mjs.
local passed, failed = 0, 0
-- Milliseconds, for a machine that is busy with much else.
local patience = 120000

local function check(name, body)
  local ok, err = pcall(body)
  if ok then
    passed = passed + 1
    io.stdout:write('ok - ' .. name .. '\n')
  else
    failed = failed + 1
    io.stdout:write('not ok - ' .. name .. ': ' .. tostring(err) .. '\n')
  end
end

local exit_code
local id = vim.lsp.start_client({
  name = 'cable',
  cmd = { os.getenv('CABLE_NODE'), os.getenv('CABLE_SERVER'), '--stdio' },
  root_dir = vim.fn.getcwd(),
  on_exit = function(code) exit_code = code end,
})

local function open(variable)
  vim.cmd('edit! ' .. vim.fn.fnameescape(os.getenv(variable)))
  vim.bo.filetype = 'cable'
  vim.lsp.buf_attach_client(0, id)
  return vim.api.nvim_get_current_buf()
end

local function request(method, params)
  local answers = vim.lsp.buf_request_sync(0, method, params, patience)
  local answer = answers and answers[id]
  assert(answer and not answer.err and not answer.error, method .. ': ' .. vim.inspect(answer))
  return answer.result
end

local function place_of(text)
  local line = vim.fn.search(text, 'cw')
  assert(line > 0, text .. ' is not in the buffer')
  return { line = line - 1, character = vim.fn.col('.') }
end

local function document()
  return { textDocument = vim.lsp.util.make_text_document_params() }
end

check('the server starts and answers initialize', function()
  open('CABLE_SOUND')
  local ready = function()
    local client = vim.lsp.get_client_by_id(id)
    return client and client.initialized
  end
  assert(vim.wait(patience, ready, 20), 'not initialized')
end)

check('textDocument/documentSymbol names the cable', function()
  assert(vim.inspect(request('textDocument/documentSymbol', document())):find('REYKJAVIK', 1, true))
end)

check('textDocument/hover tells what a TAGS code means', function()
  local params = vim.tbl_extend('force', document(), { position = place_of('PREL') })
  assert(vim.inspect(request('textDocument/hover', params)):lower():find('external political relations', 1, true))
end)

check('an impossible date-time group is a diagnostic until it is mended', function()
  local buffer = open('CABLE_BROKEN')
  local line = place_of('312560Z').line
  local function reported()
    return #vim.diagnostic.get(buffer, { lnum = line }) > 0
  end
  assert(vim.wait(patience, reported, 20), 'no diagnostic')
  vim.api.nvim_buf_set_lines(buffer, line, line + 1, false, { 'O 081255Z SEP 09' })
  assert(vim.wait(patience, function() return not reported() end, 20), 'still there')
end)

check('shutdown and exit end the server with 0', function()
  vim.lsp.stop_client(id)
  assert(vim.wait(patience, function() return exit_code ~= nil end, 20), 'the server still runs')
  assert(exit_code == 0, 'exit code ' .. tostring(exit_code))
end)

io.stdout:write(string.format('%d passed, %d failed\n', passed, failed))
io.stdout:flush()
if failed > 0 then vim.cmd('cquit 1') else vim.cmd('qall!') end
